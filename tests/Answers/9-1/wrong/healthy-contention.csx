// hint: many-contentions
string serviceA = "デッドロック";
string serviceB = "枯渇";
string serviceC = "健康";
string serviceD = "健康";
