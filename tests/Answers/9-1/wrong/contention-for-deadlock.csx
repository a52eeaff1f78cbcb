// hint: deadlock-waits-once
string serviceA = "競合";
string serviceB = "枯渇";
string serviceC = "健康";
string serviceD = "デッドロック";
