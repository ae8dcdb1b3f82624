// An Automation account that runs both runbooks: Sync-Timetable every night, Export-WeeklyAttendance every Monday.
// az deployment group create --resource-group <group> --template-file main.bicep --parameters storageAccountName=<account> appId=<app id>
// The deployment prompts for the secret key and stores it encrypted in the connection.

param location string = resourceGroup().location
param automationAccountName string = 'cvclass-automation'
param storageAccountName string
param appId string
@secure()
param secretKey string
@description('Address of CvClass.zip, or of the package in the gallery.')
param moduleUri string = 'https://www.powershellgallery.com/api/v2/package/CvClass'
@description('Address of the runbooks, without a trailing slash.')
param scriptsUri string = 'https://raw.githubusercontent.com/cvclass/cvclass-powershell/main/samples/azure-automation'
@description('Time of the first run, at least five minutes from now: 18:00 UTC is 02:00 in China.')
param firstRun string = dateTimeAdd(utcNow('yyyy-MM-dd'), 'P1DT18H')

var blobContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
var runbooks = [
  { name: 'Sync-Timetable', frequency: 'Day' }
  { name: 'Export-WeeklyAttendance', frequency: 'Week' }
]

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageAccountName
}

resource automation 'Microsoft.Automation/automationAccounts@2023-11-01' = {
  name: automationAccountName
  location: location
  identity: { type: 'SystemAssigned' }
  properties: { sku: { name: 'Basic' } }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, automation.id, blobContributor)
  scope: storage
  properties: {
    roleDefinitionId: blobContributor
    principalId: automation.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

// A dedicated runtime environment: PowerShell 7.4 with only the modules that the runbooks need.
resource runtime 'Microsoft.Automation/automationAccounts/runtimeEnvironments@2023-05-15-preview' = {
  parent: automation
  name: 'CvClass-7-4'
  location: location
  properties: {
    runtime: { language: 'PowerShell', version: '7.4' }
    defaultPackages: { Az: '12.3.0' }
  }
}

resource module 'Microsoft.Automation/automationAccounts/runtimeEnvironments/packages@2023-05-15-preview' = {
  parent: runtime
  name: 'CvClass'
  properties: { contentLink: { uri: moduleUri } }
}

resource connectionType 'Microsoft.Automation/automationAccounts/connectionTypes@2023-11-01' = {
  parent: automation
  name: 'CvClass'
  properties: {
    isGlobal: false
    fieldDefinitions: {
      AppId: { isEncrypted: false, isOptional: false, type: 'System.String' }
      SecretKey: { isEncrypted: true, isOptional: false, type: 'System.String' }
      BaseUri: { isEncrypted: false, isOptional: true, type: 'System.String' }
      TimeZone: { isEncrypted: false, isOptional: true, type: 'System.String' }
      Domain: { isEncrypted: false, isOptional: true, type: 'System.String' }
    }
  }
}

resource connection 'Microsoft.Automation/automationAccounts/connections@2023-11-01' = {
  parent: automation
  name: 'CvClass'
  properties: {
    connectionType: { name: connectionType.name }
    fieldDefinitionValues: { AppId: appId, SecretKey: secretKey }
  }
}

resource book 'Microsoft.Automation/automationAccounts/runbooks@2023-05-15-preview' = [for runbook in runbooks: {
  parent: automation
  name: runbook.name
  location: location
  properties: {
    runbookType: 'PowerShell'
    runtimeEnvironment: runtime.name
    logVerbose: false
    logProgress: false
    publishContentLink: { uri: '${scriptsUri}/${runbook.name}.ps1' }
  }
}]

resource schedule 'Microsoft.Automation/automationAccounts/schedules@2023-11-01' = [for runbook in runbooks: {
  parent: automation
  name: 'CvClass-${runbook.name}'
  properties: {
    frequency: runbook.frequency
    interval: 1
    startTime: firstRun
    timeZone: 'Etc/UTC'
  }
}]

resource job 'Microsoft.Automation/automationAccounts/jobSchedules@2023-11-01' = [for (runbook, i) in runbooks: {
  parent: automation
  name: guid(automation.id, runbook.name)
  properties: {
    runbook: { name: book[i].name }
    schedule: { name: schedule[i].name }
    parameters: { StorageAccountName: storageAccountName }
  }
}]
