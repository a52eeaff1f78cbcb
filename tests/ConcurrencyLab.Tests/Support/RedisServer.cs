using System.ComponentModel;
using System.Diagnostics;

namespace ConcurrencyLab.Tests;

/// <summary>A Redis server of the tests' own, where the machine has one. Without it the tests are skipped, unless COURSE_REQUIRE_REDIS says that they must run.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private Process? _process;

    public int Port { get; private set; }

    public static string Address
    {
        get => Environment.GetEnvironmentVariable(Redis.Variable) ?? "";
        set => Environment.SetEnvironmentVariable(Redis.Variable, value);
    }

    public async ValueTask InitializeAsync()
    {
        Port = FreePort.Next();
        Address = $"localhost:{Port}";
        try
        {
            _process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{Port}", "--save", "", "--bind", "127.0.0.1"]) { RedirectStandardOutput = true });
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("COURSE_REQUIRE_REDIS") != "1")
        {
            return;
        }

        while (await _process!.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
        }

        // Whatever it says later must not fill the pipe.
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    public void SkipIfMissing() =>
        Assert.SkipWhen(_process is null, "There is no redis-server on this machine: apt install redis-server.");

    /// <summary>Ends the server at once; the next test that needs it gets a new one from <see cref="InitializeAsync"/>.</summary>
    public void Kill() => _process?.Kill();

    public ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            _process.Kill();
        _process?.Dispose();
        _process = null;
        return ValueTask.CompletedTask;
    }
}

/// <summary>Tests that change where the Redis server is cannot run beside one another.</summary>
[CollectionDefinition(Name)]
public sealed class OneRedisServer : ICollectionFixture<RedisServer>
{
    public const string Name = "Redis";
}
