using Automation.GitHub.Tests.Contract;
using Automation.Sandbox.Model;

namespace Automation.GitHub.Tests.Sandboxes;

/// <summary>What the sandbox answers over GraphQL, GitHub answers under the same names and with the same types.</summary>
public sealed class SandboxSchemaTests
{
    [Fact]
    public async Task The_Schema_Is_A_Part_Of_The_Published_One() =>
        Assert.Empty(await GraphQlSchema.CompareAsync(await ReadAsync()));

    [Fact]
    public async Task What_Is_Not_Published_Is_Found()
    {
        var schema = (await ReadAsync())
            .Replace("mergeable: MergeableState!", "mergeable: String\n  shape: Int", StringComparison.Ordinal)
            .Replace("ref(qualifiedName: String!)", "ref(name: String!)", StringComparison.Ordinal)
            .Replace("enum OrderDirection {", "enum OrderDirection {\n  UP", StringComparison.Ordinal);

        Assert.Equal(
            [
                "OrderDirection has no value UP", "PullRequest.mergeable is String, published as MergeableState!",
                "PullRequest.shape is not published", "Repository.ref(name:) is String!, published as undefined",
            ],
            (await GraphQlSchema.CompareAsync(schema)).Order(StringComparer.Ordinal));
    }

    private static async Task<string> ReadAsync()
    {
        await using var stream = typeof(SandboxGitHub).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
