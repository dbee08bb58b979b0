using System.Text.RegularExpressions;
using Automation.Core.Policies;
using Automation.Testing;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

public sealed partial class PolicyTemplateTests
{
    private static readonly string Template = PolicyTemplate.Text(FakePractice.All);

    [Fact]
    public void The_Template_Is_That_Of_Its_Golden_File() => Golden.Verify(Template, "policy-template.yml");

    [Fact]
    public void The_Template_Is_Valid_And_Changes_Nothing()
    {
        var effective = Resolve(Repository(Template));

        Assert.Empty(effective.Problems);
        Assert.Equal(Resolve().Hash, effective.Hash);
    }

    [Fact]
    public void With_Every_Comment_Sign_Removed_It_Still_Holds_The_Defaults()
    {
        var effective = Resolve(Repository(CommentedKey().Replace(Template, "$1")));

        Assert.Empty(effective.Problems);
        Assert.Equal(Resolve().Hash, effective.Hash);
        Assert.DoesNotContain("#mode", CommentedKey().Replace(Template, "$1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Default_Is_There_To_Be_Changed()
    {
        var keys = PolicyReference.Keys(FakePractice.All).Where(k => !k.IsSection && k.Path != "version");

        Assert.All(keys, key => Assert.Contains($"#{key.Path.Split('.')[^1]}: {key.Value}\n", Template, StringComparison.Ordinal));
    }

    [GeneratedRegex("^( *)#(?=[^ ])", RegexOptions.Multiline)]
    private static partial Regex CommentedKey();
}
