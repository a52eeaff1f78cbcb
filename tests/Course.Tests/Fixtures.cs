using Course.Tests;

// Made one after another, in this order: the proof only begins, the course is run to its end.
[assembly: AssemblyFixture(typeof(ProofRun))]
[assembly: AssemblyFixture(typeof(CourseRun))]
[assembly: AssemblyFixture(typeof(Chromium))]
