using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A cell of a chapter that somebody works on. Its chapter guards it.</summary>
internal sealed class ServedCell
{
    // A page of an earlier server must not take its own version for this server's.
    private static readonly long s_firstVersion = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    public required string Id { get; init; }

    public required bool IsCode { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required string Source { get; set; }

    /// <summary>Raised by each change of the text, so that a page notices that another was before it.</summary>
    public long Version { get; set; } = s_firstVersion;

    /// <summary>The course's text of this cell; null for one of the learner's own.</summary>
    public string? Course { get; init; }

    /// <summary>A newer text of the course, while the learner has not decided about it.</summary>
    public string? Offered { get; set; }

    /// <summary>The fingerprint of the course's text that the learner's text began with.</summary>
    public string? CameFrom { get; set; }

    /// <summary>What its notebook keeps beside its text: attachments, and what other programs have noted.</summary>
    public JsonObject? Beside { get; init; }

    /// <summary>What the learner foretold at each place of this text that asks.</summary>
    public List<string> Predictions { get; private set; } = [];

    /// <summary>The number of its latest run by the present kernel.</summary>
    public int? Run { get; set; }

    /// <summary>The text that it ran.</summary>
    public string? Ran { get; set; }

    /// <summary>How long that run took, in seconds.</summary>
    public double? Seconds { get; set; }

    /// <summary>When it began, as a time stamp.</summary>
    public long Began { get; set; }

    public ServedState State { get; set; }

    /// <summary>Whether an earlier cell was changed since this one ran, or its kernel is gone.</summary>
    public bool IsStale { get; set; }

    public CellOutputs Outputs { get; set; } = new();

    public bool IsOwn => Course is null;

    /// <summary>A copy, to be read while its chapter goes on.</summary>
    public ServedCell AsItIs()
    {
        var copy = (ServedCell)MemberwiseClone();
        (copy.Predictions, copy.Outputs) = ([.. Predictions], Outputs.AsTheyAre());
        return copy;
    }
}
