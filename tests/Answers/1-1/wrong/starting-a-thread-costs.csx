// hint: more-than-the-sleep
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest + 0.001 * requests;
}
