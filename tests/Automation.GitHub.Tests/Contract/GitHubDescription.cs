using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Automation.Testing.Servers;

namespace Automation.GitHub.Tests.Contract;

/// <summary>
/// GitHub's published OpenAPI description, cut down to what we ask for, with the examples it holds. It describes repositories
/// by name only; GitHub takes <c>/repositories/ID</c> in place of <c>/repos/OWNER/NAME</c> for each of them, and so do we.
/// </summary>
internal sealed class GitHubDescription
{
    private const string ByName = "/repos/{owner}/{repo}";
    private const string ById = "/repositories/{repository_id}";

    /// <summary>What is asked for by name, to learn the id.</summary>
    private static readonly string[] Named = [ByName, ByName + "/installation"];

    private static readonly string[] Paths =
    [
        "/app",
        "/app-manifests/{code}/conversions",
        "/app/hook/config",
        "/app/hook/deliveries",
        "/app/hook/deliveries/{delivery_id}",
        "/app/hook/deliveries/{delivery_id}/attempts",
        "/app/installations",
        "/app/installations/{installation_id}/access_tokens",
        "/orgs/{org}/teams/{team_slug}/repos",
        "/rate_limit",
        ByName,
        ByName + "/activity",
        ByName + "/check-runs",
        ByName + "/check-runs/{check_run_id}",
        ByName + "/collaborators/{username}/permission",
        ByName + "/commits/{ref}/check-runs",
        ByName + "/commits/{commit_sha}/pulls",
        ByName + "/compare/{basehead}",
        ByName + "/git/blobs/{file_sha}",
        ByName + "/issues/comments/{comment_id}",
        ByName + "/issues/comments/{comment_id}/reactions",
        ByName + "/issues/{issue_number}/comments",
        ByName + "/issues/{issue_number}/labels",
        ByName + "/issues/{issue_number}/labels/{name}",
        ByName + "/pulls",
        ByName + "/pulls/{pull_number}",
        ByName + "/pulls/{pull_number}/files",
    ];

    private readonly JsonObject root;

    private GitHubDescription(JsonObject root) => this.root = root;

    public static async Task<GitHubDescription> ReadAsync()
    {
        await NodePackages.EnsureAsync();
        await using var file = File.OpenRead(NodePackages.PathOf("@octokit/openapi/generated/api.github.com.json"));
        var whole = (await JsonNode.ParseAsync(file))!.AsObject();
        var paths = new JsonObject();
        foreach (var path in Paths)
        {
            paths[path.Replace(ByName, ById, StringComparison.Ordinal)] = WithId(whole["paths"]![path]!.DeepClone().AsObject());
        }

        foreach (var path in Named)
        {
            paths[path] = whole["paths"]![path]!.DeepClone();
        }

        // The list's own description of an account asks for a user and an enterprise in one; that of a single installation is right.
        paths["/app/installations"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["items"] =
            new JsonObject { ["$ref"] = "#/components/schemas/installation" };

        var components = new JsonObject();
        Copy(paths, whole, components);
        return new GitHubDescription(new JsonObject
        {
            ["openapi"] = whole["openapi"]!.DeepClone(),
            ["info"] = whole["info"]!.DeepClone(),
            ["paths"] = paths,
            ["components"] = components,
        });
    }

    public Task WriteAsync(string path) => File.WriteAllTextAsync(path, root.ToJsonString());

    /// <summary>The described example of a successful answer; null for no content.</summary>
    public (int Status, JsonNode? Body) ExampleOf(string method, string path)
    {
        var described = root["paths"]!.AsObject().First(p => Matches(p.Key, path)).Value![method.ToLowerInvariant()]!;
        var (status, response) = described["responses"]!.AsObject().First(r => r.Key[0] == '2');
        if (response!["$ref"]?.GetValue<string>() is { } shared)
        {
            // A shared answer is an object without any demands, and without an example.
            var known = root["components"]!["responses"]![shared.Split('/')[^1]]!;
            return (int.Parse(status), known["content"] is null ? null : new JsonObject());
        }

        var examples = response!["content"]?["application/json"]?["examples"]?.AsObject();
        var example = examples?.First().Value!;
        var name = example?["$ref"]?.GetValue<string>().Split('/')[^1];
        var body = (name is null ? example : root["components"]!["examples"]![name]!)?["value"]?.DeepClone();
        Mend(body);
        return (int.Parse(status), body);
    }

    /// <summary>Gives four of the published examples what their own schemas demand and they lack.</summary>
    private static void Mend(JsonNode? body)
    {
        if (body is JsonObject repository && repository.ContainsKey("full_name"))
        {
            repository["language"] = "C#";
            repository.Remove("source");
            repository.Remove("parent");
        }

        if (body is JsonObject role && role.ContainsKey("role_name"))
        {
            role["user"]!["role_name"] = role["role_name"]!.DeepClone();
        }

        foreach (var pullRequest in (body as JsonArray ?? []).OfType<JsonObject>())
        {
            pullRequest.Remove("requested_teams");
        }

        foreach (var activity in (body as JsonArray ?? []).OfType<JsonObject>().Where(static a => a.ContainsKey("before")))
        {
            activity["timestamp"] = "2011-01-26T19:06:43Z";
            activity["activity_type"] = "push";
            activity["actor"] = null;
        }
    }

    private static bool Matches(string template, string path) =>
        Regex.IsMatch(path, "^" + Regex.Replace(template, @"\{\w+\}", "[^/]+") + "$");

    private static JsonObject WithId(JsonObject path)
    {
        foreach (var operation in path.Select(o => o.Value!.AsObject()))
        {
            if (operation["parameters"] is JsonArray parameters && parameters.Any(IsName))
            {
                operation["parameters"] = new JsonArray([.. parameters.Where(p => !IsName(p)).Select(p => p!.DeepClone()), Id()]);
            }
        }

        return path;
    }

    private static bool IsName(JsonNode? parameter) =>
        parameter?["$ref"]?.GetValue<string>() is "#/components/parameters/owner" or "#/components/parameters/repo";

    private static JsonNode Id() =>
        JsonNode.Parse("""{"name":"repository_id","in":"path","required":true,"schema":{"type":"integer"}}""")!;

    /// <summary>Copies every component that the node refers to, and those that they refer to.</summary>
    private static void Copy(JsonNode? node, JsonObject from, JsonObject to)
    {
        var children = node switch
        {
            JsonObject o => o.Select(p => p.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var child in children.ToList())
        {
            if (child is JsonValue value && value.TryGetValue<string>(out var text)
                && text.StartsWith("#/components/", StringComparison.Ordinal))
            {
                CopyComponent(text.Split('/'), from, to);
            }
            else
            {
                Copy(child, from, to);
            }
        }
    }

    private static void CopyComponent(string[] reference, JsonObject from, JsonObject to)
    {
        var (kind, name) = (reference[2], reference[3]);
        var kept = to[kind] as JsonObject ?? [];
        to[kind] = kept;
        if (!kept.ContainsKey(name))
        {
            kept[name] = from["components"]![kind]![name]!.DeepClone();
            Copy(kept[name], from, to);
        }
    }
}
