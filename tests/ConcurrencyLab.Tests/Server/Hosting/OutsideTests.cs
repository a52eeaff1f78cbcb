using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace ConcurrencyLab.Tests;

/// <summary>What stands in the environment and in the folder of whoever runs the course has no say in its server.</summary>
[Collection(Name)]
public sealed class OutsideTests : IDisposable
{
    public const string Name = "the environment of the process";

    private readonly string _folder = Directory.CreateTempSubdirectory("outside").FullName;
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly int _opened = FreePort.Next();
    private readonly Dictionary<string, string> _variables;

    public OutsideTests()
    {
        var url = $"http://0.0.0.0:{_opened}";
        _variables = new()
        {
            ["Kestrel__Endpoints__Http__Url"] = url,
            ["ASPNETCORE_Kestrel__Endpoints__Http__Url"] = url,
            ["DOTNET_Kestrel__Endpoints__Http__Url"] = url,
            ["ASPNETCORE_URLS"] = url,
            ["DOTNET_URLS"] = url,
            ["URLS"] = url,
            ["ASPNETCORE_HTTP_PORTS"] = $"{_opened}",
            ["HTTP_PORTS"] = $"{_opened}",
            ["AllowedHosts"] = "example.com",
            ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = "Missing.Assembly",
            ["ASPNETCORE_CONTENTROOT"] = "/nowhere",
            ["DOTNET_CONTENTROOT"] = "/nowhere",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
        };
        foreach (var (name, value) in _variables)
            Environment.SetEnvironmentVariable(name, value);
        var settings = $$"""{ "AllowedHosts": "example.com", "Urls": "{{url}}", "Kestrel": { "Endpoints": { "Http": { "Url": "{{url}}" } }, "Limits": { "MaxRequestLineSize": 3 } } }""";
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), settings);
        File.WriteAllText(Path.Combine(_folder, "appsettings.Development.json"), settings);
        Directory.SetCurrentDirectory(_folder);
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        foreach (var name in _variables.Keys)
            Environment.SetEnvironmentVariable(name, null);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_server_listens_where_it_was_told_to_and_nowhere_else_and_answers()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true", "In a container the port must be reachable from outside.");
        await using var server = await LabServer.StartQuietlyAsync(_ => "fine", FreePort.Next());

        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners();

        Assert.DoesNotContain(listeners, listener => listener.Port == _opened);
        Assert.All(listeners.Where(listener => listener.Port == server.Port), listener => Assert.True(IPAddress.IsLoopback(listener.Address), $"{listener}"));
        Assert.Equal("fine", Assert.Single((await server.SendAsync()).Requests).Body);
    }

    [Theory(Timeout = 900_000)]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:18000")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("[::1]:443")]
    public async Task A_forwarded_port_has_another_number_and_is_answered(string host)
    {
        await using var server = await LabServer.StartQuietlyAsync(_ => "fine", FreePort.Next());

        Assert.Contains("\r\n\r\nfine", await AskAsync(server.Port, host), StringComparison.Ordinal);
    }

    [Theory(Timeout = 900_000)]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example:8000")]
    [InlineData("192.168.0.5:8000")]
    public async Task A_request_for_another_host_is_refused_before_its_handler(string host)
    {
        var handled = false;
        await using var server = await LabServer.StartQuietlyAsync(
            _ =>
            {
                handled = true;
                return "";
            },
            FreePort.Next());

        var response = await AskAsync(server.Port, host);

        Assert.StartsWith("HTTP/1.1 421 ", response, StringComparison.Ordinal);
        Assert.Contains($"localhost 宛てのリクエストだけに答えます（届いた宛先: {host}）", response, StringComparison.Ordinal);
        Assert.False(handled);
    }

    private static async Task<string> AskAsync(int port, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}

/// <summary>Environment variables and the current folder belong to the whole process.</summary>
[CollectionDefinition(OutsideTests.Name, DisableParallelization = true)]
public sealed class OneEnvironment;
