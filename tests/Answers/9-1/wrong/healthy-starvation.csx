// hint: long-queue
string serviceA = "デッドロック";
string serviceB = "健康";
string serviceC = "枯渇";
string serviceD = "競合";
