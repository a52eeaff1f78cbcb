using System.Text;
using NotebookRunner;

if (args is [Child.Verb])
    return await Child.RunAsync();

Console.OutputEncoding = Encoding.UTF8;
return await Entry.RunAsync(args, Console.Out, Console.Error);
