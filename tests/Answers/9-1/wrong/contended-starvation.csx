// hint: long-queue
string serviceA = "デッドロック";
string serviceB = "競合";
string serviceC = "健康";
string serviceD = "枯渇";
