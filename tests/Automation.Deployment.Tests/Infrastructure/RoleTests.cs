namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>Who may do what, to the last role: one more or one less is a change that somebody reads.</summary>
public sealed class RoleTests
{
    /// <summary>https://learn.microsoft.com/azure/role-based-access-control/built-in-roles</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["12338af0-0e69-4776-bea7-57ae8d297424"] = "Key Vault Crypto User",
        ["14b46e9e-c2b7-41b4-b07b-48a6ebf60603"] = "Key Vault Crypto Officer",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["09976791-48a7-449e-bb21-39d1a415f350"] = "Communication and Email Service Owner",
    };

    private static readonly string[] Always =
    [
        "app: Storage Blob Data Owner on storageAccounts",
        "app: Storage Queue Data Contributor on storageAccounts",
        "app: Storage Table Data Contributor on storageAccounts",
        "app: Key Vault Secrets User on vaults",
        "app: Monitoring Metrics Publisher on components",
    ];

    private static readonly string[] Operator =
    [
        "operator: Storage Blob Data Contributor on storageAccounts",
        "operator: Storage Queue Data Contributor on storageAccounts",
        "operator: Storage Table Data Contributor on storageAccounts",
        "operator: Key Vault Secrets Officer on vaults",
    ];

    [Theory]
    [InlineData("main")]
    [InlineData("examples/small")]
    public void The_App_Has_The_Roles_That_It_Needs_And_Nobody_Else_Has_Any(string name) =>
        Assert.Equal(Always.Order(), Given(name));

    [Fact]
    public void Mail_Adds_A_Role_On_Its_Resource_And_An_Operator_May_Repair_Data_And_Write_Secrets() =>
        Assert.Equal(
            [.. Always.Concat(Operator).Append("app: Communication and Email Service Owner on communicationServices").Order()],
            Given("examples/medium"));

    [Fact]
    public void A_Key_That_Signs_Inside_The_Vault_Is_Used_By_The_App_And_Kept_By_The_Operator() =>
        Assert.Equal(
            [
                .. Always.Concat(Operator).Concat([
                    "app: Communication and Email Service Owner on communicationServices",
                    "app: Key Vault Crypto User on vaults",
                    "operator: Key Vault Crypto Officer on vaults",
                ]).Order(),
            ],
            Given("examples/large"));

    [Theory]
    [MemberData(nameof(SecurityTests.ParameterFiles), MemberType = typeof(SecurityTests))]
    public void Names_Of_Assignments_Are_Ids_And_Differ(string name)
    {
        var names = Snapshot.Read(name).All("Microsoft.Authorization/roleAssignments").Select(r => r.Name).ToArray();

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, n => Assert.True(Guid.TryParse(n, out _), n));
    }

    private static string[] Given(string name)
    {
        var snapshot = Snapshot.Read(name);
        var identity = snapshot.Single("Microsoft.ManagedIdentity/userAssignedIdentities").Id;
        return [.. snapshot.All("Microsoft.Authorization/roleAssignments").Select(r => Describe(r, identity)).Order()];
    }

    private static string Describe(SnapshotResource assignment, string identity)
    {
        var principal = assignment["properties.principalId"]!;
        var who = principal.StartsWith($"[reference('{identity}'", StringComparison.Ordinal) ? "app"
            : principal == "11111111-1111-1111-1111-111111111111" ? "operator"
            : principal;
        var role = assignment["properties.roleDefinitionId"]!.Split('/')[^1];
        var scope = assignment.Id.Split("/providers/")[^2].Split('/');
        return $"{who}: {Roles.GetValueOrDefault(role, role)} on {scope[^2]}";
    }
}
