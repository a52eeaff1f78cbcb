// hint: must-add-up
double OneAtATime(int requests, double secondsPerRequest)
{
    return secondsPerRequest;
}

double ThreadPerRequest(int requests, double secondsPerRequest)
{
    return secondsPerRequest;
}
