// hint: shared-variable
interface IHandler { string Handle(string path, Func<string, int> measure); }
class State { public string Reply = ""; }
readonly struct Handler(State state) : IHandler
{
    public string Handle(string path, Func<string, int> measure)
    {
        try { state.Reply = measure(path).ToString(); }
        catch (Exception e) { state.Reply = $"error: {e.Message}"; }
        return state.Reply;
    }
}
State state = new();
string Call<T>(T handler, string path, Func<string, int> measure) where T : IHandler => handler.Handle(path, measure);

string AnswerLength(LabRequest request, Func<string, int> measure) => Call(new Handler(state), request.Path, measure);
