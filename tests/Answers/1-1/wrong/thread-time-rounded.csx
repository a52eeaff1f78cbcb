// hint: fraction-lost
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return Math.Ceiling(secondsPerRequest);
}
