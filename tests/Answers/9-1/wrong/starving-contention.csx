// hint: threads-without-a-queue
string serviceA = "デッドロック";
string serviceB = "枯渇";
string serviceC = "健康";
string serviceD = "枯渇";
