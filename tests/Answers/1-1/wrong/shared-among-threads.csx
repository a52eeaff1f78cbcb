// hint: shorter-than-one
double OneAtATime(int requests, double secondsPerRequest)
{
    return requests * secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest / requests;
}
