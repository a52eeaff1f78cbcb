// hint: left-in-flight
string serviceA = "健康";
string serviceB = "枯渇";
string serviceC = "デッドロック";
string serviceD = "競合";
