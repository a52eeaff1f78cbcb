// hint: lost-update-unseen
string serviceA = "デッドロック";
string serviceB = "枯渇";
string serviceC = "更新の喪失";
string serviceD = "競合";
