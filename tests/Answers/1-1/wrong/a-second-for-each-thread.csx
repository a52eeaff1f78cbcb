// hint: parallel-formula
double OneAtATime(int requests, double secondsPerRequest) => requests * secondsPerRequest;

double ThreadPerRequest(int requests, double secondsPerRequest) => requests * (secondsPerRequest + 1);
