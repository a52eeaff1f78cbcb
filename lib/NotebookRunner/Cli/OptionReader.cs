using System.Globalization;

namespace NotebookRunner;

/// <summary>Arguments after a verb: notebooks, and options with one value each. What nobody asks for is not understood.</summary>
internal sealed class OptionReader
{
    private readonly List<string> _notebooks = [];
    private readonly Dictionary<string, string> _values = [];
    private string? _problem;

    public OptionReader(IEnumerable<string> arguments)
    {
        var left = new Queue<string>(arguments);
        while (left.TryDequeue(out var argument))
        {
            if (!argument.StartsWith('-'))
                _notebooks.Add(argument);
            else if (left.TryDequeue(out var value))
                _values[argument] = value;
            else
                _problem = Unusable(argument);
        }
    }

    public IReadOnlyList<string> Notebooks => _notebooks;

    public string? Text(string option) => _values.Remove(option, out var value) ? value : null;

    /// <returns>The value if it is one of those that the option knows.</returns>
    public string? Choice(string option, params string[] known)
    {
        var text = Text(option);
        if (text is not null && !known.Contains(text))
            _problem = $"オプション {option} に「{text}」は使えません。使えるのは {string.Join(" か ", known)} です。";
        return text;
    }

    public int Count(string option, int otherwise) =>
        Read(option, otherwise, text => int.TryParse(text, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null);

    public TimeSpan Seconds(string option, TimeSpan otherwise) =>
        Read(option, otherwise, text => double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null);

    /// <summary>The command that the options were asked for, unless one of them is unknown or has no fitting value.</summary>
    public Command OrInvalid(Command command) =>
        _problem is not null ? new Command.Invalid(_problem)
        : _values.Keys.FirstOrDefault() is { } option ? new Command.Invalid(Unusable(option))
        : command;

    private static string Unusable(string option) => $"オプション {option} は使えないか、値が足りません。";

    private T Read<T>(string option, T otherwise, Func<string, T?> parse)
        where T : struct
    {
        if (Text(option) is not { } text)
            return otherwise;
        if (parse(text) is { } value)
            return value;
        _problem = Unusable(option);
        return otherwise;
    }
}
