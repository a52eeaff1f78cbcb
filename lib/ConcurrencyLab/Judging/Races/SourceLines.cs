using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ConcurrencyLab;

/// <summary>The lines of methods, where debug information was compiled along: the course's own engine does so, the published kernel does not.</summary>
internal static class SourceLines
{
    private static readonly ConcurrentDictionary<Assembly, MetadataReader?> s_readers = new();

    /// <summary>The line that an instruction belongs to; null when nothing is known.</summary>
    public static int? Of(MethodBase method, int offset)
    {
        if (s_readers.GetOrAdd(method.Module.Assembly, DebugInformation.Of) is not { } reader)
            return null;
        var points = reader.GetMethodDebugInformation(MetadataTokens.MethodDefinitionHandle(method.MetadataToken).ToDebugInformationHandle()).GetSequencePoints();
        int? line = null;
        foreach (var point in points.Where(point => !point.IsHidden).TakeWhile(point => point.Offset <= offset))
            line = point.StartLine;
        return line;
    }
}
