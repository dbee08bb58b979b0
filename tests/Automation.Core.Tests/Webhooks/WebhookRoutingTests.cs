using System.Text;
using System.Text.Json;
using Automation.Core.Webhooks;
using FsCheck;
using FsCheck.Fluent;

namespace Automation.Core.Tests.Webhooks;

public sealed class WebhookRoutingTests
{
    private const string Typical = """
        {
          "action": "opened",
          "number": 2,
          "pull_request": { "id": 3, "action": "not this one", "installation": { "id": 4 } },
          "repository": { "id": 5, "full_name": "octo-org/octo-repo", "owner": { "login": "octo-org", "id": 6 }, "license": { "id": 7 } },
          "organization": { "login": "octo-org", "id": 8 },
          "sender": { "login": "octocat", "type": "User", "id": 9 },
          "installation": { "id": 10, "account": { "login": "octo-org" } }
        }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void The_Fields_Are_Read_However_The_Body_Arrives(int pieces)
    {
        var read = WebhookRouting.TryRead(Pieces.Of(Encoding.UTF8.GetBytes(Typical), pieces), out var fields);

        Assert.True(read);
        Assert.Equal(
            new RoutingFields
            {
                Action = "opened",
                InstallationId = 10,
                InstallationAccount = "octo-org",
                RepositoryId = 5,
                Repository = "octo-org/octo-repo",
                RepositoryOwner = "octo-org",
                Organization = "octo-org",
                Sender = "octocat",
            },
            fields);
    }

    [Theory]
    [InlineData("""{"action":1,"installation":"x","repository":[],"sender":null,"organization":true}""")]
    [InlineData("""{"installation":{"id":"10"},"repository":{"id":1.5},"sender":{"login":{}}}""")]
    [InlineData("""{"installation":{"id":99999999999999999999999999},"repository":{"id":1e400}}""")]
    [InlineData("""{"action":"\ud800"}""")]
    [InlineData("""[{"action":"opened"}]""")]
    [InlineData("\"opened\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Ill_Typed_And_Missing_Fields_Are_Null(string body)
    {
        Assert.True(Read(body, out var fields));
        Assert.Equal(default, fields);
    }

    [Fact]
    public void Of_Duplicate_Keys_The_Last_Counts()
    {
        const string Twice = """
            {"action":"a","action":"b","installation":{"id":1},"installation":{"id":2,"id":3},"sender":{"login":"x"},"sender":{}}
            """;

        Assert.True(Read(Twice, out var fields));

        Assert.Equal(new RoutingFields { Action = "b", InstallationId = 3 }, fields);
    }

    [Fact]
    public void Escaped_Names_And_Texts_Are_Understood()
    {
        Assert.True(Read("""{"\u0061ction":"op\u0065ned"}""", out var fields));

        Assert.Equal("opened", fields.Action);
    }

    [Fact]
    public void A_Text_That_Is_Too_Long_To_Be_A_Name_Is_Null()
    {
        Assert.True(Read($$$"""{"action":"{{{new string('a', 257)}}}","sender":{"login":"{{{new string('b', 256)}}}"}}""", out var fields));

        Assert.Null(fields.Action);
        Assert.Equal(256, fields.Sender!.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("""{"action":"opened"}}""")]
    [InlineData("""{"action":"opened"} x""")]
    [InlineData("""{"action":"opened",}""")]
    [InlineData("""{"sender":{"login":"octocat"}""")]
    [InlineData("{'action':'opened'}")]
    [InlineData("payload=%7B%7D")]
    [InlineData("// no comments\n{}")]
    public void What_Is_Not_Well_Formed_Is_Refused(string body) => Assert.False(Read(body, out _));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Nesting_Is_Bounded(int depth, bool taken) =>
        Assert.Equal(taken, Read(new string('[', depth) + new string(']', depth), out _));

    [FsCheck.Xunit.Property]
    public bool Bytes_Of_Any_Kind_Are_Judged_As_A_Document_Would_Be(byte[] body) => AgreesWithDocument(body);

    [FsCheck.Xunit.Property(MaxTest = 500)]
    public Property Json_With_Any_Damage_Is_Judged_As_A_Document_Would_Be()
    {
        var damage = Gen.Choose(0, Typical.Length - 1).SelectMany(at => Gen.Choose(0, 255).Select(value => (At: at, Value: (byte)value)));
        return Prop.ForAll(damage.ToArbitrary(), change =>
        {
            var body = Encoding.UTF8.GetBytes(Typical);
            body[change.At] = change.Value;
            return AgreesWithDocument(body);
        });
    }

    private static bool AgreesWithDocument(byte[] body)
    {
        bool wellFormed;
        try
        {
            using var document = JsonDocument.Parse(body);
            wellFormed = true;
        }
        catch (JsonException)
        {
            wellFormed = false;
        }

        return WebhookRouting.TryRead(body, out _) == wellFormed && WebhookRouting.TryRead(Pieces.Of(body, 3), out _) == wellFormed;
    }

    private static bool Read(string body, out RoutingFields fields) => WebhookRouting.TryRead(Encoding.UTF8.GetBytes(body), out fields);
}
