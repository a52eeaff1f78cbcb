using System.Text.Json;

namespace ConcurrencyDiagnostics;

/// <summary>What this program tells whoever started it: a line of JSON for each report.</summary>
internal static class JsonReport
{
    private static readonly Lock Gate = new();
    private static TextWriter s_output = TextWriter.Null;

    /// <summary>Keeps the output for reports.</summary>
    public static void TakeOutput()
    {
        s_output = Console.Out;
        Console.SetOut(Console.Error);
    }

    public static void Write<T>(T report)
    {
        lock (Gate)
        {
            s_output.WriteLine(JsonSerializer.Serialize(report));
            s_output.Flush();
        }
    }
}
