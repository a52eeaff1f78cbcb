using System.Text;
using NotebookRunner;

switch (args)
{
    case [EngineChild.Verb]:
        return await EngineChild.RunAsync(report => new CellEngine(report));
    case [EngineChild.EditorVerb]:
        return await EngineChild.RunAsync(report => new CellEngine(report, servesEditor: true));
    case [PublishedKernel.Verb]:
        return await EngineChild.RunAsync(report => new PublishedKernel(Environment.CurrentDirectory, report));
    default:
        Console.OutputEncoding = Encoding.UTF8;
        return await Entry.RunAsync(args, Console.Out, Console.Error);
}
