#:property PublishAot=false
// VS Code の拡張機能が 2 回目の起動からも動くようにします: dotnet run lib/prepare-vscode.cs
//
// With SDK 10.0.102 or newer `dotnet new tool-manifest` writes dotnet-tools.json, while the extension looks for
// .config/dotnet-tools.json in its storage, so that its second start fails (dotnet/sdk#53103, dotnet/interactive#4154).
// It makes no manifest where it finds one. Arguments: the data folders of other VS Codes than this machine's own.
using System.Diagnostics;

const string Manifest = ".config/dotnet-tools.json";
var pinned = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", Manifest);
// %APPDATA%, ~/Library/Application Support or ~/.config: where VS Code keeps its data too.
var own = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "Code");

foreach (var data in args.Length > 0 ? args : [own])
{
    var storage = Path.Combine(data, "User", "globalStorage", "ms-dotnettools.dotnet-interactive-vscode");
    var manifest = Path.Combine(storage, Manifest);
    Directory.CreateDirectory(Path.GetDirectoryName(manifest)!);
    if (!File.Exists(manifest))
        File.Copy(pinned, manifest);
    using var restore = Process.Start(new ProcessStartInfo("dotnet", ["tool", "restore"]) { WorkingDirectory = storage })!;
    restore.WaitForExit();
    if (restore.ExitCode != 0)
        Console.Error.WriteLine("カーネルの取得は、ノートブックを開いたときに VS Code が行います。");
    Console.WriteLine($"拡張機能の準備ができました: {manifest}");
}
