using System.Text.Json;
using ConcurrencyCluster;

// Whoever started this program reads one line of JSON from its output. All else that anybody prints is for the errors.
var output = Console.Out;
Console.SetOut(Console.Error);
if (args is not ["garnet"])
{
    await Console.Error.WriteLineAsync("このプログラムは、ノートブックのセルから子プロセスとして起動されます。ノートブックを VS Code で開くか、次を実行してください: dotnet run --project lib/NotebookRunner");
    return 2;
}

ParentWatch.Start();
using var store = GarnetStore.Start();
await output.WriteLineAsync(JsonSerializer.Serialize(new { store.Port }));
await Task.Delay(Timeout.Infinite);
return 0;
