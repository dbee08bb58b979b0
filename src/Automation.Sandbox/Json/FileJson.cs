using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>A changed file (<c>diff-entry</c>).</summary>
internal static class FileJson
{
    public static JsonObject Of(ChangedFile file, CommitSha head, RepositoryName repository, SandboxAddress address)
    {
        var path = string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString));
        var json = new JsonObject
        {
            ["sha"] = file.Blob,
            ["filename"] = file.Path,
            ["status"] = file.Status.ToString().ToLowerInvariant(),
            ["additions"] = file.Additions,
            ["deletions"] = file.Deletions,
            ["changes"] = file.Additions + file.Deletions,
            ["blob_url"] = $"{address.Html}/{repository}/blob/{head}/{path}",
            ["raw_url"] = $"{address.Html}/{repository}/raw/{head}/{path}",
            ["contents_url"] = $"{address.Api}/repos/{repository}/contents/{path}?ref={head}",
        };
        if (file.Patch is not null)
        {
            json["patch"] = file.Patch;
        }

        if (file.PreviousPath is not null)
        {
            json["previous_filename"] = file.PreviousPath;
        }

        return json;
    }
}
