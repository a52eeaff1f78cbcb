namespace ConcurrencyLab;

/// <summary>On which threads a server runs a synchronous handler.</summary>
public enum ServerThreading
{
    /// <summary>One thread takes request after request; the others wait in the order of arrival. Like Python's HTTPServer.</summary>
    OneAtATime,

    /// <summary>Each request gets a new thread of its own. Like Python's ThreadingHTTPServer.</summary>
    ThreadPerRequest,

    /// <summary>The thread pool of .NET, which the web server itself uses too.</summary>
    ThreadPool,
}
