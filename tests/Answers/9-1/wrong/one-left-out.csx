// hint: unknown-illness
string serviceA = "デッドロック";
string serviceB = "枯渇";
string serviceC = "";
string serviceD = "競合";
