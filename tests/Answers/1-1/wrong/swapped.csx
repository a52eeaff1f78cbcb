// hint: swapped
double OneAtATime(int requests, double secondsPerRequest)
{
    return secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return requests * secondsPerRequest;
}
