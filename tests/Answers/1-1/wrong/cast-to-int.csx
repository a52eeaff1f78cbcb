// hint: fraction-lost
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * (int)secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest;
}
