using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConcurrencyDiagnostics;

/// <summary>An answer whose length is told, so that a client can read it as it stands.</summary>
internal static class TextReply
{
    public static Task WriteAsync(HttpContext context, string text)
    {
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(text);
        return context.Response.WriteAsync(text);
    }
}
