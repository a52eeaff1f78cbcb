using System.Text.Json;

namespace ConcurrencyLab;

/// <summary>The file that dotnet-trace writes for https://www.speedscope.app: for each thread, when which method was entered and left.</summary>
internal static class Speedscope
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>How long each stack was seen, the outermost frame first, over all threads.</summary>
    public static IReadOnlyList<(IReadOnlyList<StackFrameText> Stack, TimeSpan Time)> Read(string path)
    {
        var file = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Options)!;
        var frames = file.Shared.Frames.Select(frame => new StackFrameText(frame.Name)).ToList();
        return [.. file.Profiles.SelectMany(profile => Times(profile).Select(time => ((IReadOnlyList<StackFrameText>)[.. time.Stack.Select(index => frames[index])], time.Time)))];
    }

    private static IEnumerable<(int[] Stack, TimeSpan Time)> Times(Profile profile)
    {
        var stack = new Stack<int>();
        var since = profile.StartValue;
        foreach (var step in profile.Events)
        {
            if (stack.Count > 0 && step.At > since)
                yield return ([.. stack.Reverse()], TimeSpan.FromMilliseconds(step.At - since));
            since = step.At;
            if (step.Type == "O")
                stack.Push(step.Frame);
            else
                stack.Pop();
        }
    }

    private sealed record Content(SharedPart Shared, IReadOnlyList<Profile> Profiles);

    private sealed record SharedPart(IReadOnlyList<Frame> Frames);

    private sealed record Frame(string Name);

    private sealed record Profile(double StartValue, IReadOnlyList<Step> Events);

    private sealed record Step(string Type, int Frame, double At);
}
