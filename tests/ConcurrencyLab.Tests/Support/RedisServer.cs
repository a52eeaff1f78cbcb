using System.ComponentModel;
using System.Diagnostics;

namespace ConcurrencyLab.Tests;

/// <summary>Which server a test counts on.</summary>
public enum RedisKind
{
    /// <summary>The one that the library starts when nobody names another one.</summary>
    Garnet,

    /// <summary>A redis-server that the environment variable names.</summary>
    Given,

    /// <summary>The environment variable names a port on which nobody answers.</summary>
    Absent,
}

/// <summary>A Redis server of the tests' own, where the machine has one. Without it the tests on it are skipped, unless COURSE_REQUIRE_REDIS says that they must run.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private Process? _process;

    public int Port { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Port = FreePort.Next();
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

    /// <summary>Lets the library use a server of this kind until the result is disposed.</summary>
    public IDisposable Use(RedisKind kind)
    {
        Assert.SkipWhen(kind == RedisKind.Given && _process is null, "There is no redis-server on this machine: apt install redis-server.");
        return new Variable(kind switch
        {
            RedisKind.Garnet => null,
            RedisKind.Given => $"localhost:{Port}",
            _ => $"localhost:{FreePort.Next()}",
        });
    }

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

    private sealed class Variable : IDisposable
    {
        private readonly string? _before = Environment.GetEnvironmentVariable(Redis.Variable);

        public Variable(string? address) => Environment.SetEnvironmentVariable(Redis.Variable, address);

        public void Dispose() => Environment.SetEnvironmentVariable(Redis.Variable, _before);
    }
}

/// <summary>Tests that change where the Redis server is cannot run beside one another.</summary>
[CollectionDefinition(Name)]
public sealed class OneRedisServer : ICollectionFixture<RedisServer>
{
    public const string Name = "Redis";
}
