namespace Automation.Core.Policies;

/// <summary>
/// The areas of a repository that a reviewer should know to be touched, each with the paths that are in it: the built-in value of
/// <c>practices.review.risk</c>.
/// </summary>
internal static class RiskAreas
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Default { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["api"] =
        [
            "**/openapi*.yml", "**/openapi*.yaml", "**/openapi*.json", "**/swagger*.yml", "**/swagger*.yaml", "**/swagger*.json",
            "**/asyncapi*.yml", "**/asyncapi*.yaml", "**/*.proto", "**/*.graphql", "**/*.graphqls", "**/*.avsc", "**/*.thrift",
            "**/*.wsdl", "**/*.xsd", "**/*.smithy", "**/*.tsp", "**/PublicAPI.Shipped.txt", "**/PublicAPI.Unshipped.txt",
            "**/api/*.api",
        ],
        ["authentication"] =
        [
            "**/auth/**", "**/*Auth/**", "**/authn/**", "**/authz/**", "**/auth.*", "**/auth_*", "**/auth-*", "**/*_auth.*",
            "**/*-auth.*", "**/AuthController*", "**/AuthHandler*", "**/AuthMiddleware*", "**/AuthProvider*", "**/AuthService*",
            "**/*authentication*/**", "**/*Authentication*", "**/*Authentication*/**", "**/*authorization*/**", "**/*Authorization*",
            "**/*Authorization*/**", "**/*Authoris*", "**/oauth*", "**/*OAuth*", "**/*OAuth*/**", "**/oidc*", "**/*Oidc*",
            "**/*OpenIdConnect*", "**/saml*", "**/*Saml*", "**/jwt*", "**/*Jwt*", "**/*Jwt*/**",
            "**/login*", "**/*Login*", "**/*password*", "**/*Password*", "**/*credential*", "**/*Credential*", "**/crypto/**",
            "**/*Crypto*", "**/*Crypto*/**", "**/security/**", "**/*Security/**", "**/permissions/**", "**/*Permissions/**",
        ],
        ["dependencies"] =
        [
            .. LockFiles.Patterns,
            .. ProjectManifests.Patterns,
            "**/pnpm-workspace.yaml", "**/Directory.Packages.props", "**/packages.config", "**/paket.dependencies", "**/nuget.config",
            "**/NuGet.config", "**/requirements*.txt", "**/setup.cfg", "**/Pipfile", "**/Gemfile", "**/libs.versions.toml",
            "**/Podfile", "**/vcpkg.json", "**/conanfile.*",
            ".gitmodules", "**/.npmrc",
        ],
        ["infrastructure"] =
        [
            "**/*.bicep", "**/*.bicepparam", "**/*.tf", "**/*.tfvars", "**/*.hcl", "**/Dockerfile", "**/Dockerfile.*",
            "**/*.Dockerfile", "**/*.dockerfile", "**/Containerfile", "**/docker-compose*.yml", "**/docker-compose*.yaml",
            "**/compose.yml", "**/compose.yaml", "**/k8s/**", "**/kubernetes/**", "**/helm/**", "**/charts/**", "**/Chart.yaml",
            "**/kustomization.yml", "**/kustomization.yaml", "**/azuredeploy*.json", "**/cloudformation/**", "**/serverless.yml",
            "**/Pulumi*.yaml", "**/ansible/**", "infra/**", "infrastructure/**", "deploy/**", "terraform/**",
        ],
        ["migrations"] =
        [
            "**/migrations/**", "**/Migrations/**", "**/migrate/**", "**/*.sql", "**/schema.rb", "**/*.prisma", "**/changelog/*.xml",
        ],
        ["policy"] =
        [
            "CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS", ".github/automation.yml",
            ".github/dependabot.yml", ".github/settings.yml", ".github/rulesets/**", "**/.gitattributes", "renovate.json",
            ".github/renovate.json", ".github/renovate.json5",
        ],
        ["workflows"] =
        [
            ".github/workflows/**", ".github/actions/**", "**/action.yml", "**/action.yaml", ".gitlab-ci.yml", ".gitlab/ci/**",
            "**/azure-pipelines*.yml", ".azure-pipelines/**", "**/Jenkinsfile", ".circleci/**", ".buildkite/**", ".travis.yml",
            "bitbucket-pipelines.yml", ".drone.yml", ".woodpecker/**", "appveyor.yml",
        ],
    };
}
