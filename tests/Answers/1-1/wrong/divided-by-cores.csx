// hint: sleeping-needs-no-core
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return Math.Ceiling(requests / 4.0) * secondsPerRequest;
}
