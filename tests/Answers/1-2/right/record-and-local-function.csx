// ローカル関数が、結果を record で返す。
record Answer(int? Length, string Problem)
{
    public override string ToString() => Length is { } length ? $"{length}" : $"error: {Problem}";
}

string AnswerLength(LabRequest request, Func<string, int> measure)
{
    Answer Ask()
    {
        try { return new(measure(request.Path), ""); }
        catch (InvalidOperationException e) when (e.Message.Length > 0) { return new(null, e.Message); }
    }
    return $"{Ask()}";
}
