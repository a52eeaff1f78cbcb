// hint: serial-formula
double OneAtATime(int requests, double secondsPerRequest) => requests * secondsPerRequest / 2;

double ThreadPerRequest(int requests, double secondsPerRequest) => secondsPerRequest;
