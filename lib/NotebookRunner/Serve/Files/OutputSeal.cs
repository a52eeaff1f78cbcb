using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>Tells what this learner's kernels have shown from what came with a notebook: a notebook is often somebody else's
/// file, and only the former may run scripts in a page. The key is in no notebook.</summary>
internal sealed class OutputSeal(byte[] key)
{
    private const int Size = 32;
    private const string Metadata = "metadata";
    private const string Mark = "concurrency_course";
    private const string Seal = "seal";

    /// <summary>The seal of a course's folder; where its key cannot be kept, one that holds as long as this server.</summary>
    public static OutputSeal Of(string root)
    {
        var path = Path.Combine(root, ".progress", "outputs.key");
        try
        {
            // A key that is too short could be guessed.
            if (new FileInfo(path) is { Exists: true, Length: not Size } spoilt)
                spoilt.Delete();
            if (!File.Exists(path))
                Make(path);
            if (File.ReadAllBytes(path) is { Length: Size } kept)
                return new OutputSeal(kept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The outputs are shown without their scripts after the next start.
        }

        return new OutputSeal(RandomNumberGenerator.GetBytes(Size));
    }

    /// <summary>Marks the JSON of an output that a kernel of this learner has made.</summary>
    public void Put(JsonObject output)
    {
        if (HtmlOf(output) is { } html && output[Metadata] is JsonObject metadata)
            metadata[Mark] = new JsonObject { [Seal] = Convert.ToHexStringLower(SealOf(html)) };
    }

    public bool IsOn(JsonObject output)
    {
        if (HtmlOf(output) is not { } html || CellForm.Text(((output[Metadata] as JsonObject)?[Mark] as JsonObject)?[Seal]) is not { Length: 2 * Size } seal)
            return false;
        try
        {
            return CryptographicOperations.FixedTimeEquals(Convert.FromHexString(seal), SealOf(html));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private byte[] SealOf(string html) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(html));

    private static string? HtmlOf(JsonObject output) => CellForm.Text((output["data"] as JsonObject)?[MimeType.Html]);

    // Written aside first: another server of the same folder must not read a part.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var aside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(aside, options))
                file.Write(RandomNumberGenerator.GetBytes(Size));
            File.Move(aside, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The other server was first.
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
