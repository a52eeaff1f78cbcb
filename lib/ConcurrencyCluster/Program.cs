using ConcurrencyCluster;

if (Roles.Find(args) is not { } role)
{
    await Console.Error.WriteLineAsync("このプログラムは、ノートブックのセルから子プロセスとして起動されます。ノートブックを VS Code で開くか、次を実行してください: dotnet run --project lib/NotebookRunner");
    return 2;
}

await role();
await Task.Delay(Timeout.Infinite);
return 0;
