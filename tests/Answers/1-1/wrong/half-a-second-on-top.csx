// hint: more-than-the-sleep
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * secondsPerRequest + 0.5;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest;
}
