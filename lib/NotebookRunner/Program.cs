using System.Text;
using NotebookRunner;

switch (args)
{
    case [Child.Verb]:
        return await Child.RunAsync(report => new CellEngine(report));
    case [Child.EditorVerb]:
        return await Child.RunAsync(report => new CellEngine(report, servesEditor: true));
    case [PublishedKernel.Verb]:
        return await Child.RunAsync(report => new PublishedKernel(Environment.CurrentDirectory, report));
    default:
        Console.OutputEncoding = Encoding.UTF8;
        return await Entry.RunAsync(args, Console.Out, Console.Error);
}
