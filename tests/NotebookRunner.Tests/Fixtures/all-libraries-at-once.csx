// 隣にあるライブラリを、いくつものスレッドから同時に求める。裏では Lab.Environment() の準備も動く
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

Assembly library = typeof(Lab).Assembly;
string[] neighbours = [.. Directory.GetFiles(Path.GetDirectoryName(library.Location), "*.dll").Select(Path.GetFileNameWithoutExtension)];
Distribution counted = await Stress.RunAsync(threads: 1, iterations: 1, runs: 1, reset: () => { }, outcome: () => 1, body: () => { });
Func<object>[] charts = [.. Enumerable.Range(1, 4).Select(number => (Func<object>)(() => Charts.Outcomes(($"{number}", counted))))];

Lab.Environment();
var gate = new Barrier(charts.Length);
var threads = charts.Select(chart => new Thread(() =>
{
    try
    {
        foreach (string neighbour in neighbours)
        {
            gate.SignalAndWait();
            AssemblyLoadContext.GetLoadContext(library).LoadFromAssemblyName(new AssemblyName(neighbour));
        }
        chart().Display();
    }
    catch (Exception e)
    {
        gate.RemoveParticipant();
        Console.WriteLine($"{e.GetType().Name}: {e.Message}");
    }
})).ToList();
threads.ForEach(thread => thread.Start());
threads.ForEach(thread => thread.Join());
foreach (var copies in AppDomain.CurrentDomain.GetAssemblies().GroupBy(assembly => assembly.GetName().Name).Where(copies => copies.Count() > 1))
    Console.WriteLine($"{copies.Key}: {copies.Count()}");
Console.WriteLine($"{neighbours.Length > 10}");
