using Course.Tests;

// Made in this order: the proof and the course only begin.
[assembly: AssemblyFixture(typeof(ProofRun))]
[assembly: AssemblyFixture(typeof(BegunCourse))]
[assembly: AssemblyFixture(typeof(Chromium))]

// Most tests wait, for kernels, servers and pages.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
[assembly: TestCollectionOrderer(typeof(CourseLast))]
