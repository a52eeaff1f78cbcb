using System.Globalization;
using ConcurrencyDiagnostics;
using ConcurrencyLab;

// Whoever started this program reads lines of JSON from its output. All else that anybody prints is for the errors.
JsonReport.TakeOutput();
Func<Task>? role = args switch
{
    ["service", var illness, var folder] when Enum.TryParse<Illness>(illness, out var which) => () => Service.RunAsync(which, folder),
    ["counters", var process, var interval] => () => MetricsSession.RunAsync(Number(process), double.Parse(interval, CultureInfo.InvariantCulture)),
    ["waits", var process, var seconds] => () => ContentionSession.RunAsync(Number(process), TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))),
    ["locks", var dump] => () => DumpReader.RunAsync(dump),
    _ => null,
};
if (role is null)
{
    await Console.Error.WriteLineAsync("このプログラムは、ノートブックのセルから子プロセスとして起動されます。ノートブックを VS Code で開くか、次を実行してください: dotnet run --project lib/NotebookRunner");
    return 2;
}

InputWatch.Start(folder: args is ["service", _, var own] ? own : null);
try
{
    await role();
    return 0;
}
catch (DiagnosisException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
