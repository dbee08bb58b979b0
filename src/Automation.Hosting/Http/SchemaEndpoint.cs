using System.Text;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Microsoft.AspNetCore.Http;

namespace Automation.Hosting.Http;

/// <summary><c>GET /api/schemas/automation.schema.json</c>: the policy file's schema, for editors.</summary>
internal static class SchemaEndpoint
{
    private static readonly Lazy<byte[]> Schema = new(() => Encoding.UTF8.GetBytes(PolicySchema.Generate(PracticeCatalog.All)));

    public static async Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "application/schema+json";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        await context.Response.Body.WriteAsync(Schema.Value, context.RequestAborted);
    }
}
