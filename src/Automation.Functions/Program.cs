using Automation.Hosting;
using Automation.Hosting.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddRouting();
builder.Services.AddAutomation(builder.Configuration);
builder.Services.AddSingleton<EndpointPipeline>();
builder.Build().Run();
