// hint: left-in-flight
string serviceA = "枯渇";
string serviceB = "デッドロック";
string serviceC = "健康";
string serviceD = "競合";
