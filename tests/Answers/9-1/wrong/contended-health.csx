// hint: nothing-grows
string serviceA = "デッドロック";
string serviceB = "枯渇";
string serviceC = "競合";
string serviceD = "競合";
