using Automation.Git.Repositories;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>A file's content as REST gives it (<c>blob</c>).</summary>
internal static class BlobJson
{
    public static JsonObject Of(GitObject blob, RepositoryName repository, SandboxAddress address) => new()
    {
        ["sha"] = blob.Id,
        ["node_id"] = $"B_{blob.Id}",
        ["size"] = blob.Content.Length,
        ["url"] = $"{address.Api}/repos/{repository}/git/blobs/{blob.Id}",
        ["content"] = Convert.ToBase64String(blob.Content.Span),
        ["encoding"] = "base64",
    };
}
