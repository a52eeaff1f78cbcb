using System.Diagnostics;
using System.Globalization;
using ConcurrencyLab;

namespace Benchmarks;

/// <summary>Requests per second of a trivial handler: this library's pool model against Python's ThreadingHTTPServer, with one client in one run.</summary>
internal static class Throughput
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    // Tuned: HTTP/1.1 (connections stay open), a long backlog, one buffered write for a response, no delay, no log.
    private const string PythonServer =
        """
        import socket
        from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
        class Handler(BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'
            wbufsize = -1
            disable_nagle_algorithm = True
            def do_GET(self):
                body = b'Hello simple server!\n'
                self.send_response(200)
                self.send_header('Content-Type', 'text/plain; charset=utf-8')
                self.send_header('Content-Length', str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            def log_message(self, *args):
                pass
        class Server(ThreadingHTTPServer):
            request_queue_size = 1024
            daemon_threads = True
        server = Server(('127.0.0.1', 0), Handler)
        print(server.server_port, flush=True)
        server.serve_forever()
        """;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var lab = await LabServer.StartAsync(_ => "Hello simple server!\n", ServerThreading.ThreadPool, port: 18_100);
        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", PythonServer]) { RedirectStandardOutput = true })!;
        try
        {
            var port = int.Parse((await python.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
            LoadClient.RequestsPerSecond(lab.Port, Duration);
            var ratios = new List<(double Lab, double Python)>();
            for (var i = 0; i < 3; i++)
                ratios.Add((LoadClient.RequestsPerSecond(lab.Port, Duration), LoadClient.RequestsPerSecond(port, Duration)));
            return
            [
                new(
                    "trivial handler on the pool against Python's ThreadingHTTPServer",
                    $"{ratios.Select(r => r.Lab).Median():N0} /s against {ratios.Select(r => r.Python).Median():N0} /s: {ratios.Select(r => r.Lab / r.Python).Median():F1} ×",
                    "≥ 5 ×"),
            ];
        }
        finally
        {
            python.Kill();
        }
    }
}
