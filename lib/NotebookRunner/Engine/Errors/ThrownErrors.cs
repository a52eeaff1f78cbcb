using System.Diagnostics;
using System.Text;

namespace NotebookRunner;

/// <summary>An exception as one block: where in which cell, what it is, what caused it.</summary>
internal static class ThrownErrors
{
    public static CellError Describe(int cell, Exception thrown, SubmissionMap submissions)
    {
        var frames = new StackTrace(thrown, fNeedFileInfo: true).GetFrames();
        var places = frames.Select(frame => Place(frame, submissions)).OfType<string>().Distinct().ToList();
        var text = new StringBuilder($"セル {cell} で例外が起きました");
        text.Append(places.Count > 0 ? $"（{string.Join(" ← ", places)}）。" : "。");
        for (var e = thrown; e is not null; e = e.InnerException)
            text.Append(e == thrown ? "\n" : "\n原因: ").Append($"{e.GetType().FullName}: {e.Message}");
        return new CellError(thrown.GetType().Name, $"{thrown.GetType().Name}: {thrown.Message}", text.ToString());
    }

    private static string? Place(StackFrame frame, SubmissionMap submissions)
    {
        var line = frame.GetFileLineNumber();
        if (line == 0 || frame.GetMethod() is not { } method)
            return null;
        if (submissions.CellOf(method.Module.Assembly) is not { } cell)
            return null;
        return frame.GetFileName() is { Length: > 0 } file
            ? $"{Path.GetFileName(file)} の {line} 行目"
            : $"セル {cell} の {line} 行目";
    }
}
