// hint: shared-variable
string reply = "";

string AnswerLength(LabRequest request, Func<string, int> measure)
{
    try
    {
        reply = measure(request.Path).ToString();
    }
    catch (Exception e)
    {
        reply = "error: " + e.Message;
    }

    return reply;
}
