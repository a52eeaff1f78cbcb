using System.Security.Cryptography;
using System.Text;

namespace NotebookRunner;

/// <summary>
/// The secrets of the server: a token for one use, which becomes a cookie, and a token for what changes or runs. Those of cookie
/// and page outlive the server in a file that only its user can read: a page that was open goes on with the next one.
/// </summary>
internal sealed class AccessKeys
{
    private const int Bytes = 32;
    private const int Length = 2 * Bytes;

    private readonly Lock _gate = new();
    private string? _oneTime;

    private AccessKeys(string session, string page) => (Session, Page) = (session, page);

    /// <summary>What the cookie holds after the token was used.</summary>
    public string Session { get; }

    /// <summary>What a page sends with each request that changes or runs something.</summary>
    public string Page { get; }

    /// <param name="path">The file of the secrets that last.</param>
    public static AccessKeys Load(string path)
    {
        if (File.Exists(path) && File.ReadAllLines(path) is [{ Length: Length } session, { Length: Length } page])
            return new AccessKeys(session, page);
        var keys = new AccessKeys(Secret(), Secret());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        using var file = new StreamWriter(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write($"{keys.Session}\n{keys.Page}\n");
        return keys;
    }

    /// <summary>A token that opens the course once. The one before it is worth nothing any more.</summary>
    public string NewOneTime()
    {
        lock (_gate)
            return _oneTime = Secret();
    }

    /// <returns>Whether this is the token; then it is used up.</returns>
    public bool Use(string token)
    {
        lock (_gate)
        {
            if (_oneTime is null || !Matches(token, _oneTime))
                return false;
            _oneTime = null;
            return true;
        }
    }

    /// <summary>Compares in a time that says nothing about where two secrets differ.</summary>
    public static bool Matches(string? given, string secret) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
