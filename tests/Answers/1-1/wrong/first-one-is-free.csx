// hint: off-by-one
double OneAtATime(int requests, double secondsPerRequest)
{
    return (requests - 1) * secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest;
}
